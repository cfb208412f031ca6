import { type Choice, type Lead, methods, titleOf } from '../../swml/index.ts'
import fields from '../fields/Field.module.css'
import { useForm } from '../formContext.ts'
import { type ChoiceActs, choiceId } from './useChoiceRows.ts'
import type { OfferedLeads } from './useChoices.ts'

type Props = { choice: Choice; index: number; acts: ChoiceActs; offered: OfferedLeads }

/** Where a choice leads that has no steps of its own yet. */
export function LeadSelect({ choice, index, acts, offered }: Props) {
  const { form, idBase, readOnly } = useForm()
  const { leads, renew } = offered
  const { key, lead } = choice
  const { choose } = form.ports
  const onChange = (value: string) => {
    if (value !== another) return acts.lead(key, leadOf(value))
    choose?.({
      title: `Begin choice ${key} with`,
      placeholder: 'Search for a step',
      choices: [...methods.values()].map(({ name, title }) => ({
        label: title,
        run: () => acts.lead(key, { kind: 'method', name }),
      })),
    })
  }
  const { usual = [], sections = [], labels = [] } = leads ?? {}
  return (
    <select
      id={`${choiceId(idBase, key)}-lead`}
      name={`choices.${index}.lead`}
      aria-label={`What choice ${key} does`}
      className={fields.control}
      data-unset={lead === undefined || undefined}
      disabled={readOnly}
      value={lead === undefined ? '' : optionOf(lead)}
      onFocus={renew}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Nothing yet</option>
      <optgroup label="Begin with">
        {usual.map((name) => (
          <option key={name} value={optionOf({ kind: 'method', name })}>
            {titleOf(name)}
          </option>
        ))}
        {choose !== undefined && <option value={another}>Another step…</option>}
      </optgroup>
      <optgroup label="Lead to">
        {named(sections, lead?.kind === 'section' ? lead.name : undefined).map((name) => (
          <option key={name} value={optionOf({ kind: 'section', name })}>
            {`Section ${name}`}
          </option>
        ))}
        {named(labels, lead?.kind === 'label' ? lead.name : undefined).map((name) => (
          <option key={name} value={optionOf({ kind: 'label', name })}>
            {`Label ${name}`}
          </option>
        ))}
        <option value={optionOf({ kind: 'again' })}>The question again</option>
      </optgroup>
    </select>
  )
}

const another = 'another'

/** With the one that is chosen, also where there is none of that name. */
function named(names: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || names.includes(chosen) ? names : [...names, chosen]
}

function optionOf(lead: Lead): string {
  return lead.kind === 'again' ? 'again' : `${lead.kind}:${lead.name}`
}

function leadOf(value: string): Lead | undefined {
  const [, kind, name = ''] = /^(section|label|method):(.*)$/s.exec(value) ?? []
  if (kind === 'section' || kind === 'label' || kind === 'method') return { kind, name }
  return value === 'again' ? { kind: 'again' } : undefined
}
