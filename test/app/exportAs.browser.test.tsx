import axe from 'axe-core'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Export from '../../src/app/Export.tsx'
import { createDocument } from '../../src/document/createDocument.ts'
import { exportKinds } from '../../src/exports/kinds.ts'
import { placeholder } from '../../src/exports/leaveOutSecrets.ts'
import { fakePorts } from '../inspector/fakePorts.ts'
import { mount } from '../mount.ts'

beforeEach(() => localStorage.clear())

const text = `sections:
  main:
    - stream: { url: wss://example.com/audio, authorization_bearer_token: kanarienvogel }
`

/** The dialog over a flow, how to open it again, and what is copied and downloaded there. */
function open(source = text) {
  const document = createDocument(source, { name: 'hotline' })
  const copied: string[] = []
  const files: string[] = []
  const copyText = async (each: string) => copied.push(each) > 0
  const download = (name: string) => files.push(name)
  const ports = { ...fakePorts(), copyText, download }
  function Opened() {
    const [isOpen, setOpen] = useState(true)
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open again
        </button>
        {isOpen && <Export context={{ document, ports }} onClose={() => setOpen(false)} />}
      </>
    )
  }
  mount(<Opened />)
  return { document, copied, files }
}

const again = () => page.getByRole('button', { name: 'Open again', includeHidden: true }).click()
const kinds = () => page.getByRole('combobox', { name: 'Copy as', exact: true })
const preview = () => page.getByRole('region', { name: /^What .* gives$/ })
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('each kind can be chosen, looked at, copied and downloaded', async () => {
  const { copied, files } = open()
  for (const { id, title } of exportKinds) {
    await kinds().selectOptions(id)
    await expect.element(preview()).toHaveTextContent('example.com/audio')
    await button(`Copy as ${title}`).click()
    await again()
    await button(`Download ${title}`).click()
    await again()
  }
  expect(copied.length).toBe(exportKinds.length)
  expect(files.at(-1)).toBe('hotline.server.py')
  expect(files.length).toBe(exportKinds.length)
})

test('the last one used is one click the next time', async () => {
  const { copied } = open()
  await kinds().selectOptions('curl-update')
  await button('Copy as curl (update)').click()
  await again()
  await button('Copy as curl (update)').click()
  await expect.poll(() => copied.length).toBe(2)
  expect(copied[1]).toBe(copied[0])
})

test('secrets are left out, and are included where that is asked for, covered to the eye', async () => {
  const { copied } = open()
  await kinds().selectOptions('one-line-json')
  await expect.element(preview()).toHaveTextContent(placeholder)
  expect(document.body.innerHTML).not.toContain('kanarienvogel')
  const box = page.getByRole('checkbox', { name: 'Include the secret that it needs to work' })
  await button('Copy as JSON on one line').click()
  await again()
  await box.click()
  await expect.element(box).toHaveFocus()
  await expect.element(preview()).toHaveTextContent('••••')
  expect(document.body.innerHTML).not.toContain('kanarienvogel')
  await button('Copy as JSON on one line').click()
  expect(copied.map((each) => JSON.parse(each).sections.main[0].stream)).toEqual([
    expect.objectContaining({ authorization_bearer_token: placeholder }),
    expect.objectContaining({ authorization_bearer_token: 'kanarienvogel' }),
  ])
  await again()
  await kinds().selectOptions('markdown')
  await expect.element(box).not.toBeInTheDocument()
})

test('a keyboard alone chooses, looks through and copies', async () => {
  const { copied } = open()
  await expect.element(button('Copy YAML')).toHaveFocus()
  for (let buttons = 0; buttons < 4; buttons++) await userEvent.tab()
  await expect.element(kinds()).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.tab()
  await userEvent.keyboard(' ')
  await userEvent.tab()
  await expect.element(button('Copy as JSON on one line')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => copied.length).toBe(1)
  expect(copied[0]).toContain('kanarienvogel')
  await again()
  for (let controls = 0; controls < 8; controls++) await userEvent.tab()
  await expect.element(preview()).toHaveFocus()
})

test('where the text can’t be read, why there is none stands in its place', async () => {
  open(`${text}    - "`)
  const why = 'There is no Markdown summary while the YAML can’t be read. Fix its errors first.'
  await expect.element(page.getByText(why)).toBeVisible()
  await expect.element(button('Copy as Markdown summary')).toBeDisabled()
})

test('a long flow is made beside the page, and shown in part', async () => {
  const { copied } = open(`${text}${'    - play: { url: "say:Hello" }\n'.repeat(2_000)}`)
  await expect.element(preview()).toHaveTextContent(/200\. \*\*Play/)
  expect(preview().element().textContent?.length).toBeLessThan(21_000)
  await button('Copy as Markdown summary').click()
  await expect.poll(() => copied[0]).toContain('\n2001. **Play')
})

test.each(['light', 'dark'])('axe finds nothing to object to in the %s theme', async (theme) => {
  open()
  document.documentElement.dataset.theme = theme
  for (const { id } of exportKinds) {
    await kinds().selectOptions(id)
    await expect.element(preview()).toHaveTextContent('example.com/audio')
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
        'landmark-one-main': { enabled: false },
      },
    })
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([])
  }
})
