import type { Density } from '../layout/sizes.ts'
import type { Command, PanesPort, Ports, Room } from './types.ts'

/** Zoom, panes, rails, theme. */
export const viewCommands = [
  view('view.zoomIn', 'Zoom in', 'zoom-in', ['Mod++', 'Mod+='], ({ view }) => view.zoomIn()),
  view('view.zoomOut', 'Zoom out', 'zoom-out', ['Mod+-'], ({ view }) => view.zoomOut()),
  view('view.zoom100', 'Zoom to 100 %', 'target', ['Mod+0'], ({ view }) => view.zoomTo(1)),
  {
    ...view('view.fitAll', 'Show the whole flow', 'maximize', ['Shift+1'], ({ view }) =>
      view.fitAll(),
    ),
    synonyms: 'fit everything overview zoom all',
  },
  {
    ...view('view.fitSelection', 'Show the selection', 'focus', ['Shift+2'], ({ view }) =>
      view.fitSelection(),
    ),
    enabled: ({ document }) => document.store.getState().selection.length > 0,
  },
  {
    ...view('view.backToFlow', 'Scroll back to the flow', 'target', [], ({ view }) =>
      view.backToFlow?.(),
    ),
    synonyms: 'lost content centre center find pan',
  },
  room('design', 'Design: the flow and its form', 'workflow'),
  room('split', 'Split: flow, form and code', 'panel-right'),
  room('code', 'Code: the text alone', 'code-xml'),
  toggle('palette', 'Show or hide the steps to add', 'panel-left'),
  toggle('outline', 'Show or hide the outline', 'list-tree'),
  toggle('inspector', 'Show or hide the form', 'panel-right'),
  toggle('source', 'Show or hide the code', 'code'),
  toggle('minimap', 'Show or hide the minimap', 'square-dashed'),
  rails('streams', 'Show stream rails'),
  rails('all', 'Show rails of everything that runs in the background'),
  rails('none', 'Hide the rails'),
  density('compact', 'Compact cards: what a step does in one line'),
  density('roomy', 'Roomy cards: what a step does in two lines'),
  theme('light', 'Light theme', 'sun'),
  theme('dark', 'Dark theme', 'moon'),
  theme('system', 'Theme of this device', 'monitor'),
] as const satisfies readonly Command[]

function view<Id extends string>(
  id: Id,
  title: string,
  icon: string,
  shortcuts: readonly string[],
  run: (ports: Ports) => void,
): Command<Id> {
  return { id, title, group: 'View', icon, shortcuts, where: 'app', run: ({ ports }) => run(ports) }
}

function room<Name extends Room>(name: Name, title: string, icon: string): Command<`view.${Name}`> {
  return {
    id: `view.${name}`,
    title,
    group: 'View',
    icon,
    where: 'app',
    run: ({ ports }) => ports.panes.giveRoom(name),
  }
}

function toggle<Pane extends Parameters<PanesPort['toggle']>[0]>(
  pane: Pane,
  title: string,
  icon: string,
): Command<`view.toggle-${Pane}`> {
  return {
    id: `view.toggle-${pane}`,
    title,
    synonyms: 'settings preferences panel sidebar open close',
    group: 'View',
    icon,
    where: 'app',
    run: ({ ports }) => ports.panes.toggle(pane),
  }
}

function rails<Shown extends 'streams' | 'all' | 'none'>(
  shown: Shown,
  title: string,
): Command<`view.rails-${Shown}`> {
  return {
    ...view(`view.rails-${shown}`, title, 'audio-lines', [], ({ view }) => view.showRails?.(shown)),
    synonyms: 'settings preferences live background recordings',
    enabled: ({ ports }) => ports.view.showRails !== undefined,
  }
}

function density<Name extends Density>(name: Name, title: string): Command<`view.density-${Name}`> {
  return {
    ...view(`view.density-${name}`, title, 'rows-3', [], ({ view }) => view.setDensity?.(name)),
    synonyms: 'settings preferences density size space dense',
    enabled: ({ ports }) => ports.view.setDensity !== undefined,
  }
}

function theme<Name extends 'light' | 'dark' | 'system'>(
  name: Name,
  title: string,
  icon: string,
): Command<`view.theme-${Name}`> {
  return {
    id: `view.theme-${name}`,
    title,
    synonyms: 'settings preferences appearance mode night day',
    group: 'View',
    icon,
    where: 'app',
    atHome: true,
    run: ({ ports }) => ports.panes.setTheme(name),
  }
}
