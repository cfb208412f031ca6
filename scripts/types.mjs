import { ensureDependencies, run } from './dependencies.mjs'

// Each part with what is there where it runs: the language has neither a page nor Node, a worker no page, the app no Node.
ensureDependencies()
for (const part of ['.', 'src', 'src/swml', 'tsconfig.worker.json'])
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', part])
