import { commentText } from './commentText.ts'
import type { ExportKind } from './exportKind.ts'
import { rewriteJson, textOf } from './rewriteJson.ts'

/** A server in one file, for Node.js alone. */
export const nodeServer = {
  id: 'node-server',
  title: 'Node.js server',
  gives: 'A small server that answers SignalWire with this flow. It needs nothing but Node.js.',
  ending: 'server.mjs',
  from: 'json',
  write: ({ name, json }) => `// Answers SignalWire with the flow: ${commentText(name)}
//
//   PORT=8080 node server.mjs
//
// PORT (8080) and HOST (127.0.0.1) can be set. Put it where SignalWire can reach it; everybody who knows its address
// can read the flow.

import { createServer } from 'node:http'

const { PORT = '8080', HOST = '127.0.0.1' } = process.env

const flow = ${objectLiteral(json)}

/** The SWML for a request. \`call\` describes the call, where there is one: \`call.from\` is who calls. */
function swmlFor({ call }) {
  if (call) console.log('call', JSON.stringify(call))
  // Another flow can be returned here for some of them.
  return flow
}

const server = createServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(swmlFor(read(Buffer.concat(parts)))))
  })
})
server.listen(Number(PORT), HOST, () => {
  console.log(\`listening on http://\${HOST}:\${server.address().port}\`)
})

/** SignalWire posts JSON with \`call\`, \`vars\`, \`envs\` and \`params\`; anything else is read as nothing. */
function read(body) {
  try {
    return JSON.parse(body.toString()) ?? {}
  } catch {
    return {}
  }
}
`,
} as const satisfies ExportKind

/** JSON in JavaScript, where one key would mean something else than it says. */
function objectLiteral(json: string): string {
  return rewriteJson(json, {
    indent: 2,
    key: (token) => (textOf(token) === '__proto__' ? `[${token}]` : token),
  })
}
