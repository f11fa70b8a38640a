/** What the two boxes about the record send. */
export const YES = 'yes'
export const NO = 'no'
/** What a box says that was ticked; null where none was. */
export const agreed = (value: unknown): boolean | null => (typeof value !== 'string' ? null : value === YES)
