/** `.example` can never be somebody's real address. */
const at = (name: string): string => `${name}@harbour-city.example`

/** Who can sign in in the demonstration city. They have no mailbox but the demonstration's own. */
export const demonstrationStaff = { facilitator: at('facilitator'), administrator: at('administrator'), reviewer: at('reviewer') } as const
