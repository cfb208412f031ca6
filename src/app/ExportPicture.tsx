import { useEffect, useId, useState } from 'react'
import { selectedSteps } from '../commands/selected.ts'
import type { CommandContext } from '../commands/types.ts'
import { stepsInWords } from '../commands/words.ts'
import { useDocument } from '../document/hooks.ts'
import { nextTask } from '../document/nextTask.ts'
import { handedOn } from '../picture/pictureOf.ts'
import { Button } from '../ui/Button.tsx'
import shared from './Export.module.css'
import styles from './ExportPicture.module.css'
import { givePicture, type PictureWay } from './picture/givePicture.ts'
import type { PictureChoice } from './picture/makePicture.ts'
import { themeInUse } from './picture/themeLook.tsx'

const themes = { light: 'Light', dark: 'Dark' } as const

/** A picture of the flow: in which colours, how much of it, and what becomes of it. */
export function ExportPicture({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const { document } = context
  const flow = useDocument(document, (state) => state.flow)
  const selection = useDocument(document, (state) => state.selection)
  const [theme, setTheme] = useState(themeInUse)
  const [part, setPart] = useState<PictureChoice['part']>('all')
  const first = useState(themeInUse)[0]
  const steps = selectedSteps({ flow, selection })
  const title = useId()
  const give = (way: PictureWay) => () => {
    onClose()
    void givePicture(context, way, { theme, part })
  }
  return (
    <section className={styles.picture} aria-labelledby={title}>
      <div className={styles.choices}>
        <p className={shared.how} id={title}>
          Picture
        </p>
        <Choice
          label="Colours"
          options={first === 'dark' ? { dark: themes.dark, light: themes.light } : themes}
          chosen={theme}
          onChoose={setTheme}
        />
        {steps.length > 0 && (
          <Choice
            label="How much of the flow"
            options={{ all: 'Whole flow', selection: stepsInWords(steps) }}
            chosen={part}
            onChoose={setPart}
          />
        )}
      </div>
      <div className={`${shared.buttons} ${styles.buttons}`}>
        <Button look="outline" icon="download" onClick={give('png')}>
          Download PNG
        </Button>
        <Button look="outline" icon="download" onClick={give('svg')}>
          Download SVG
        </Button>
        {canCopy() && (
          <Button look="outline" icon="copy" onClick={give('copy')}>
            Copy picture
          </Button>
        )}
      </div>
      <LeftOut context={context} part={part} />
    </section>
  )
}

function canCopy(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined
}

type ChoiceProps<T extends string> = {
  label: string
  options: Readonly<Record<T, string>>
  chosen: T
  onChoose: (option: T) => void
}

/** One of few. */
function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  // Safe: the options have these keys and no others.
  const keys = Object.keys(options) as T[]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.choice} role="group" aria-label={label}>
      {keys.map((key) => (
        <Button key={key} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          <span className={styles.option}>{options[key]}</span>
        </Button>
      ))}
    </div>
  )
}

/** Longer texts take long to go through: how many secrets there are is then said once the picture is there. */
const longText = 40_000

/** What of the flow is in the picture's file, to be opened again. */
function LeftOut({ context, part }: { context: CommandContext; part: PictureChoice['part'] }) {
  const { store } = context.document
  const [found, setFound] = useState<{ part: string; count: number }>()
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      await nextTask()
      const state = store.getState()
      if (!isWanted || state.text.length > longText) return
      const given = handedOn(state.flow, part === 'all' ? [] : selectedSteps(state))
      if (given) setFound({ part, count: given.leftOut.length })
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [store, part])
  const count = found?.part === part ? found.count : undefined
  const secrets =
    count === undefined
      ? 'Passwords and tokens are left out.'
      : count > 0 && `${count} ${count === 1 ? 'secret is' : 'secrets are'} left out.`
  return <p className={shared.how}>The file opens as the flow. {secrets}</p>
}
