/** Whose keyboard is to be shown. */
export type Platform = 'mac' | 'other'

/** Whose keyboard it is: ⌘ on a Mac, iPad or iPhone, Ctrl elsewhere. */
export function platform(): Platform {
  if (typeof navigator === 'undefined') return 'other'
  return /mac|iphone|ipad/i.test(navigator.platform) ? 'mac' : 'other'
}

/** Whether fingers are what is used most: nobody is told of keys then. */
export function isTouch(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches
}
