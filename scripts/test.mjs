import { spawn } from 'node:child_process'
import { writeCatalogue } from './catalogue.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureDependencies, root, run } from './dependencies.mjs'
import { ensureEngines } from './engines.mjs'

// Everything that must hold, in the order in which it fails fastest.
ensureDependencies()
writeCatalogue()
const chromium = ensureChromium()
ensureEngines()
const long = process.argv.includes('--long')
const env = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  ...(long ? { LONG: '1', VITE_LONG: '1' } : {}),
}
// What needs little room runs side by side; each prints once it is done.
const check = (title, ...parameters) =>
  new Promise((done) => {
    const child = spawn(process.execPath, parameters, { cwd: root, env })
    let printed = `\n— ${title}\n`
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        printed += part
      })
    child.on('close', (code) => {
      process.stdout.write(printed)
      done(code)
    })
  })
const codes = await Promise.all([
  check('Types', 'scripts/types.mjs'),
  check('Lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'),
  check('Unused files, exports and packages', 'node_modules/knip/bin/knip.js'),
  check('Build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'),
])
if (codes.some((code) => code !== 0)) process.exit(1)
// One after the other: side by side they would take each other's time on a small machine.
const vitest = (title, project) => {
  console.log(`\n— ${title}`)
  const parameters = ['node_modules/vitest/vitest.mjs', 'run', '--project', project]
  // What only computes may use every core; browsers would take each other's time.
  if (project === 'language' || project === 'node') parameters.push('--maxWorkers=100%')
  // A loop without end in a test's own process can't be stopped by Vitest: it would print nothing, for ever.
  run(process.execPath, parameters, { env, timeout: long ? 0 : 40 * 60_000 })
}
vitest('The language', 'language')
vitest('The rooms around it', 'node')
vitest('Panes, in Chromium', 'browser')
vitest('The built app, in Chromium', 'e2e')
vitest('The main job, in Firefox and WebKit', 'engines')
