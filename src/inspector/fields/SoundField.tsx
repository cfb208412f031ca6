import { useCallback, useMemo, useRef, useState } from 'react'
import {
  type Field,
  readSound,
  ringSeconds,
  type Sound,
  type SoundKind,
  soundKinds,
  typedSound,
  withRingSeconds,
} from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import styles from './Field.module.css'
import { Switch } from './FormSwitch.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { TextField } from './TextField.tsx'

/** Whether a field is a sound that its form can show. */
export function isSoundField({ field, value }: FieldViewProps): boolean {
  const isText = value === undefined || value === null || typeof value === 'string'
  return field.role === 'sound' && field.shape.kind === 'text' && isText
}

/**
 * Something to play: spoken words, a file, silence or a ring tone, each with the input it needs. SWML writes all of
 * them in one text; nobody needs to know how, and what is none of these is edited as it is.
 */
export function SoundField(props: FieldViewProps) {
  const { field, path, value } = props
  const { form, readOnly } = useForm()
  const title = props.title ?? field.title ?? field.name
  const sound = readSound(typeof value === 'string' ? value : '')
  const [kind, setKind] = useShownKind(sound)
  const prefix = sound.kind === kind ? sound.prefix : ''
  // What stood in the kinds that were given up for another, for as long as the form is there.
  const kept = useRef(new Map<SoundKind, string>())
  const own = useMemo(() => fieldOf(field, kind), [field, kind])
  const show = useCallback((text: string) => readSound(text).rest, [])
  const pick = (to: Exclude<SoundKind, 'other'>) => {
    if (typeof value === 'string' && value !== '') kept.current.set(kind, value)
    setKind(to)
    form.leave()
    form.set(path, kept.current.get(to) ?? begun(to, kind, sound), `Change ${title}`)
    form.leave()
  }
  const titles = Object.entries(soundKinds).map(([key, words]) => ({ key, title: words.title }))
  const kinds = (
    <Switch
      label={`${title}: what is heard`}
      name={`${fieldName(path)}.kind`}
      titles={kind === 'other' ? [...titles, { key: 'other', title: 'Other' }] : titles}
      picked={kind}
      disabled={readOnly}
      onPick={(key) => isKind(key) && pick(key)}
    />
  )
  return (
    <TextField
      {...props}
      field={own}
      show={show}
      read={(typed) => typedSound(typed, { kind, prefix })}
      inputMode={kind === 'silence' ? 'decimal' : 'text'}
      switcher={
        <>
          {props.switcher}
          {kinds}
        </>
      }
      beside={kind === 'ring' && <RingSeconds {...props} title={title} sound={sound} />}
    />
  )
}

/** What a kind begins as: words and addresses that stood there as they are stay. */
function begun(to: Exclude<SoundKind, 'other'>, from: SoundKind, { rest }: Sound): string {
  if (from === 'other' && to === 'say') return soundKinds.say.blank + rest
  return from === 'other' && to === 'file' ? rest : soundKinds[to].blank
}

/** How long a ring tone is heard, where the country's own length isn't meant. */
function RingSeconds({ path, title, sound }: FieldViewProps & { title: string; sound: Sound }) {
  const { form, readOnly } = useForm()
  return (
    <>
      <input
        className={styles.control}
        name={`${fieldName(path)}.seconds`}
        aria-label={`${title}: seconds`}
        inputMode="decimal"
        autoComplete="off"
        size={4}
        disabled={readOnly}
        value={ringSeconds(sound)}
        onChange={({ target }) => {
          const seconds = target.value.replace(/[^0-9.]/g, '')
          form.set(path, withRingSeconds(sound, seconds), `Change ${title}`)
        }}
        onBlur={form.leave}
      />
      <span className={styles.unit}>seconds</span>
    </>
  )
}

/** The kind that is shown: while an address is begun it is none yet, and stays what it was. */
function useShownKind({ kind: own, rest }: Sound): [SoundKind, (kind: SoundKind) => void] {
  const [last, setLast] = useState<SoundKind>(own === 'other' && rest === '' ? 'say' : own)
  const isBegun = rest === '' || last === 'file'
  const shown = own === 'other' && isBegun ? last : own
  if (shown !== last && shown !== 'other') setLast(shown)
  return [shown, setLast]
}

/** The field with the words of a kind in place of its own. */
function fieldOf(field: Field, kind: SoundKind): Field {
  if (kind === 'other') return field
  const { suggestions: _, unit: __, editor: ___, ...facts } = field
  const { help, example } = soundKinds[kind]
  return {
    ...facts,
    description: help,
    example,
    ...(kind === 'say' ? { editor: 'multiline' as const } : {}),
    ...(kind === 'silence' ? { unit: 'seconds' } : {}),
    ...(kind === 'ring' ? { suggestions: ['us', 'uk', 'de', 'fr', 'es', 'it', 'jp', 'au'] } : {}),
  }
}

function isKind(key: string): key is Exclude<SoundKind, 'other'> {
  return Object.hasOwn(soundKinds, key)
}
