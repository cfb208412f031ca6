import { ensureChromium } from './chromium.mjs'
import { ensureDependencies, root, run } from './dependencies.mjs'

/*
 * Figures, not verdicts: machines are noisy, so a calibration figure of the same run stands beside them.
 *
 * `npm run bench` measures this checkout; what follows `--` names bench files. `npm run bench -- --against REV` measures
 * another revision in turns with it, on the same machine at the same time, and prints what each takes of the other's time.
 */
ensureDependencies()
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() }
const [first, revision, ...rest] = process.argv.slice(2)

if (first === '--against') {
  const { against } = await import('./benchAgainst.mjs')
  await against(revision ?? 'HEAD', rest, env)
} else {
  const node = (...parameters) => run(process.execPath, parameters, { env })
  node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  const config = ['--config', 'test/bench/vitest.config.ts', '--root', root]
  node('node_modules/vitest/vitest.mjs', 'run', ...config, ...process.argv.slice(2))
}
