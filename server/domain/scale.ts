/** The scale of a workshop: whole numbers from `min` to `max`. 1 to 9 as in the RAND/UCLA method, 1 to 7 and 1 to 5 on choice. */
export type Scale = { min: number; max: number }

export const scales = { '1-9': { min: 1, max: 9 }, '1-7': { min: 1, max: 7 }, '1-5': { min: 1, max: 5 } } as const
export type ScaleName = keyof typeof scales
export const scaleNames: readonly ScaleName[] = ['1-9', '1-7', '1-5']

export const scaleName = (scale: Scale): ScaleName => (scale.max === 9 ? '1-9' : scale.max === 7 ? '1-7' : '1-5')

/** Whether the scale has this value. */
export const onScale = (value: number, scale: Scale): boolean => Number.isInteger(value) && value >= scale.min && value <= scale.max

/** The values from low to high. */
export const pointsOf = (scale: Scale): number[] => Array.from({ length: scale.max - scale.min + 1 }, (_, place) => scale.min + place)

export const axes = ['importance', 'readiness'] as const
export type Axis = (typeof axes)[number]
