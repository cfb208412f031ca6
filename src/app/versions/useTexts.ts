import { useEffect, useState } from 'react'
import type { CommandContext } from '../../commands/types.ts'
import type { Named } from '../../document/comparing.ts'
import type { Device } from '../../flows/openDevice.ts'
import { isDamaged } from '../../flows/readStored.ts'
import { readVersions } from '../../versions/record.ts'
import { listVersions, versionText } from '../../versions/versions.ts'
import { exactClockOf } from '../clock.ts'
import { useStorage } from '../storageContext.ts'
import { dayOf, versionInWords } from './versionWords.ts'

/** A text of this device that can be compared. `label`: in a list; `named`: as it is spoken of. */
export type StoredText = { key: string; label: string; named: Named }

/** What can be compared: versions of the flow that is shown, and other flows. Empty until they are read. */
export type StoredTexts = { versions: readonly StoredText[]; flows: readonly StoredText[] }

const none: StoredTexts = { versions: [], flows: [] }

/** The texts of this device; what can’t be read isn’t among them. */
export function useTexts({ ports }: CommandContext): StoredTexts {
  const device = useStorage()
  const [flowId] = useState(() => ports.flows?.shown())
  const [texts, setTexts] = useState(none)
  useEffect(() => {
    let here = true
    const read = async () => {
      const [versions, flows] = await Promise.all([
        versionsOf(device, flowId).catch(() => []),
        otherFlows(device, flowId).catch(() => []),
      ])
      if (here) setTexts({ versions, flows })
    }
    void read()
    return () => {
      here = false
    }
  }, [device, flowId])
  return texts
}

async function versionsOf(device: Device, flowId: string | undefined): Promise<StoredText[]> {
  const record = flowId && (await device.database()?.read('versions', flowId))
  const versions = readVersions(record || undefined)
  if (versions === 'newer') return []
  const now = Date.now()
  return listVersions(versions).flatMap((version) => {
    const text = versionText(versions, version.id)
    if (text === undefined) return []
    const { id, time, label, summary } = version
    const words = [`${dayOf(time, now)}, ${exactClockOf(time)}`, label ?? summary].filter(Boolean)
    const named = { name: versionInWords(version, now), text }
    return [{ key: `version/${id}`, label: words.join(' – '), named }]
  })
}

async function otherFlows(device: Device, flowId: string | undefined): Promise<StoredText[]> {
  const flows = (await device.database()?.list()) ?? []
  return flows
    .flatMap((flow) => (isDamaged(flow) || flow.id === flowId ? [] : [flow]))
    .sort((a, b) => b.changed - a.changed)
    .map(({ id, name, text }) => ({
      key: `flow/${id}`,
      label: name,
      named: { name: `the flow “${name}”`, text },
    }))
}
