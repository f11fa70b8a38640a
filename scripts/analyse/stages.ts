import pilotToPractice from '#db/frameworks/pilot-to-practice.json' with { type: 'json' }
import scaleUp from '#db/frameworks/scale-up.json' with { type: 'json' }
import triadTensions from '#db/frameworks/triad-tensions.json' with { type: 'json' }

const shipped = new Map([pilotToPractice, scaleUp, triadTensions].flatMap(({ factors }) => factors.map(({ id, stages }) => [id, stages])))

/** The stages that a shipped framework ties a factor to; none for a factor that no shipped framework has. */
export const stagesOf = (factor: string): readonly string[] => shipped.get(factor) ?? []
