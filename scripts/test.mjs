import { writeCatalogue } from './catalogue.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureDependencies, run } from './dependencies.mjs'
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
const node = (title, ...parameters) => {
  console.log(`\n— ${title}`)
  run(process.execPath, parameters, { env })
}

node('Types', 'scripts/types.mjs')
node('Lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '.')
node('Unused files, exports and packages', 'node_modules/knip/bin/knip.js')
node('Build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
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
