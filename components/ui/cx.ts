/** Joins class names and leaves out what does not apply: `cx('card', wide && 'col-span-2')`. */
export const cx = (...names: unknown[]): string => names.filter(Boolean).join(' ')
