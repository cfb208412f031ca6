import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { chromiumArguments, ensureChromium } from './chromium.mjs'

// Draws the icons that systems want as PNG from the one that is drawn by hand, public/icon.svg. Run it when that changes.
const folder = resolve(import.meta.dirname, '../public')
const svg = readFileSync(resolve(folder, 'icon.svg'), 'utf8')
const square = svg.replace(' rx="8"', '')
// Systems cut icons to their own shape: what is drawn lies within the middle 80 %.
const maskable = square.replace(
  /(<path.*)<\/svg>/s,
  '<g transform="translate(3.2 3.2) scale(0.8)">$1</g></svg>',
)

const icons = [
  { name: 'icon-192.png', size: 192, picture: svg },
  { name: 'icon-512.png', size: 512, picture: svg },
  { name: 'icon-maskable-512.png', size: 512, picture: maskable },
  { name: 'apple-touch-icon.png', size: 180, picture: square },
]

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
for (const { name, size, picture } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${picture}`)
  writeFileSync(resolve(folder, name), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
