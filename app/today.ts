/** Today in the city, as `YYYY-MM-DD`. */
export const today = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(Date.now())
