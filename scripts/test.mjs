import { ensureChromium } from './chromium.mjs'
import { ensureDependencies, run } from './dependencies.mjs'

// Everything that must hold, in the order in which it fails fastest.
ensureDependencies()
const chromium = ensureChromium()
const long = process.argv.includes('--long')
const env = { ...process.env, CHROMIUM_PATH: chromium, ...(long ? { LONG: '1' } : {}) }
const node = (title, ...parameters) => {
  console.log(`\n— ${title}`)
  run(process.execPath, parameters, { env })
}

node('Types', 'node_modules/typescript/bin/tsc', '--noEmit')
node('Lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '.')
node('Unused files, exports and packages', 'node_modules/knip/bin/knip.js')
node('Build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
node('Tests', 'node_modules/vitest/vitest.mjs', 'run')
