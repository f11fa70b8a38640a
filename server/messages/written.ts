/**
 * A number as a reader writes it, with a true minus: in most languages Intl gives a hyphen, which breaks from its figure at the end of a
 * line and is too short to be seen. What Intl puts beside it, so that it stands on the right side in Arabic, stays.
 */
export const written = (format: Intl.NumberFormat, value: number): string =>
  format
    .formatToParts(value)
    .map(({ type, value: text }) => (type === 'minusSign' ? text.replace('-', '−') : text))
    .join('')
