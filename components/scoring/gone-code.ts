const codes = ['seat-removed', 'seat-moved', 'seat-withdrawn', 'archived', 'not-found', 'not-your-seat', 'expired', 'left'] as const
/** Why a seat does not go on in this browser. */
export type GoneCode = (typeof codes)[number]

/** The refusal as an end of the page, or null where it is none. */
export const goneCode = (code: string | null): GoneCode | null => codes.find((each) => each === code) ?? null
