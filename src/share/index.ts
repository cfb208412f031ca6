/** All that it takes to make a link and to read one. Loaded when somebody shares, or comes by a link. */
export { linkTo, sharedIn } from './address.ts'
export { type DecodedLink, decodeLink } from './decodeLink.ts'
export { type EncodedLink, encodeLink, type SharedFlow } from './encodeLink.ts'
export { longLink } from './format.ts'
export { linkInWords, secretsInWords, tooLongForLink } from './words.ts'
