import { ensureChromium } from './chromium.mjs'
import { ensureDependencies, run } from './dependencies.mjs'

// Figures, not verdicts: machines are noisy, so a calibration figure of the same run stands beside them.
ensureDependencies()
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() }
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env })
run(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/bench/vitest.config.ts',
    ...process.argv.slice(2),
  ],
  { env },
)
