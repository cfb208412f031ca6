import { onDemand } from '../ui/onDemand.tsx'

/** Loaded right after the canvas, since it is wanted at a moment's notice. */
export const StaleBanner = onDemand(() =>
  import('./StaleBanner.tsx').then((room) => ({ default: room.StaleBanner })),
)
/** Loaded when a long text is read. */
export const ReadingBanner = onDemand(() => import('./ReadingBanner.tsx'), { missed: () => {} })
/** As the first, since it may be wanted when there is no network. */
export const StorageNotices = onDemand(() => import('./StorageNotices.tsx'))

/** The rooms that follow the canvas, for wide and small screens alike: loaded once, whichever shows them first. */
export const Inspector = onDemand(() =>
  import('../inspector/Inspector.tsx').then((room) => ({ default: room.Inspector })),
)

/** Loaded when it is first shown. */
export const Outline = onDemand(() =>
  import('../outline/Outline.tsx').then((room) => ({ default: room.Outline })),
)

/** Loaded after the canvas is drawn. */
export const SourcePane = onDemand(() =>
  import('../source/SourcePane.tsx').then((room) => ({ default: room.SourcePane })),
)
