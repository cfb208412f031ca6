import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { writeCatalogue } from './scripts/catalogue.mjs'
import { chromiumArguments, findChromium } from './scripts/chromium.mjs'

// A method's file that was just added is tested, too.
writeCatalogue()

const long = process.env.LONG !== undefined

const chromium = findChromium()

/** How many browsers run at once: two on the two cores of a small machine. */
const browsers = Math.max(2, Math.floor(availableParallelism() / 2))

/** A test whose loop or condition comes to no assertion at all would pass whatever the code does: it fails. */
const asserts = { requireAssertions: true }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'language',
          isolate: false,
          expect: asserts,
          include: ['test/swml/**/*.test.ts', 'test/text/*.test.ts', 'test/*.test.ts'],
          environment: 'node',
          testTimeout: long ? 600_000 : 60_000,
        },
      },
      {
        test: {
          name: 'node',
          isolate: false,
          expect: asserts,
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/swml/**',
            'test/text/**',
            'test/*.test.ts',
            'test/e2e/**',
            'test/engines/**',
            'test/bench/**',
            '**/*.browser.test.*',
          ],
          environment: 'node',
          setupFiles: ['test/setup.ts'],
          testTimeout: long ? 600_000 : 60_000,
        },
      },
      {
        plugins: [react()],
        // What the app itself needs is looked for, too: a package found only during the run would reload the page under
        // the tests. Those that only tests, workers or Vite's own code bring are named.
        optimizeDeps: {
          entries: ['src/main.tsx'],
          include: [
            'react',
            'react-dom/client',
            'axe-core',
            'quickjs-emscripten-core',
            '@jitl/quickjs-wasmfile-release-sync',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          maxWorkers: browsers,
          // Vitest refuses a run of all projects where those of one group have different numbers of workers.
          sequence: { groupOrder: 1 },
          setupFiles: ['test/setup.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A machine that is busy with other things is slow, not wrong.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: browsers,
          sequence: { groupOrder: 2 },
          // Each file has a browser of its own; Playwright is read once for all of them.
          isolate: false,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/serve.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
