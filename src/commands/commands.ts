import { branchCommands } from './branchCommands.ts'
import { callCommands } from './callCommands.ts'
import { clipboardCommands } from './clipboardCommands.ts'
import { compareCommands } from './compareCommands.ts'
import { editCommands } from './editCommands.ts'
import { exportCommands } from './exportCommands.ts'
import { extractCommands } from './extractCommands.ts'
import { fileCommands } from './fileCommands.ts'
import { filesCommands } from './filesCommands.ts'
import { goCommands } from './goCommands.ts'
import { helpCommands } from './helpCommands.ts'
import { historyCommands } from './historyCommands.ts'
import { jumpCommands } from './jumpCommands.ts'
import { moveCommands } from './moveCommands.ts'
import { noteCommands } from './noteCommands.ts'
import { outputCommands } from './outputCommands.ts'
import { pictureCommands } from './pictureCommands.ts'
import { scenarioCommands } from './scenarioCommands.ts'
import { sectionCommands } from './sectionCommands.ts'
import type { Command } from './types.ts'
import { versionCommands } from './versionCommands.ts'
import { viewCommands } from './viewCommands.ts'

const all = [
  ...fileCommands,
  ...outputCommands,
  ...filesCommands,
  ...exportCommands,
  ...pictureCommands,
  ...historyCommands,
  ...clipboardCommands,
  ...editCommands,
  ...moveCommands,
  ...noteCommands,
  ...jumpCommands,
  ...branchCommands,
  ...extractCommands,
  ...sectionCommands,
  ...goCommands,
  ...callCommands,
  ...scenarioCommands,
  ...viewCommands,
  ...compareCommands,
  ...versionCommands,
  ...helpCommands,
] as const

/** The ids of all commands, so that one that is misspelled doesn't compile. */
export type CommandId = (typeof all)[number]['id']

/** Everything Wireline can do, in the order of menus and help. */
export const commands: readonly Command<CommandId>[] = all
