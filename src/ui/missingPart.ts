/** What is said where a part of the page doesn't come: there is no network, or a new release took its place. */
export const missingPart =
  'Part of Wireline couldn’t be loaded. Try again, or reload the page; your flow’s text is safe.'
