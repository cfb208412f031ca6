// From the root of the project: they are files for users, beside the app's own.
import node from '/examples/node/server.mjs?raw'
import python from '/examples/python/server.py?raw'

/** A sample server to take along. */
export type Server = {
  key: string
  title: string
  fileName: string
  /** Before it can run. */
  install: string
  run: string
  code: string
}

/** The sample servers, as they stand in the repository. */
export const servers: readonly Server[] = [
  {
    key: 'node',
    title: 'Node.js',
    fileName: 'server.mjs',
    install: 'npm install ws',
    run: 'STREAM_TOKEN=secret node server.mjs',
    code: node,
  },
  {
    key: 'python',
    title: 'Python',
    fileName: 'server.py',
    install: 'pip install websockets',
    run: 'STREAM_TOKEN=secret python server.py',
    code: python,
  },
]
