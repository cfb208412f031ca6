import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where a Chromium or Chrome is installed, or undefined where none is. */
export function chromiumPath(): string | undefined {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ]
  return places.find((place) => place !== undefined && existsSync(place))
}
