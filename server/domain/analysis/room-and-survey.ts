import type { Scale } from '#server/domain/scale.ts'
import { type Classification, classify, noVoice } from './classify-pair.ts'
import { type Counts, sizeOf } from './histogram.ts'
import { hasVoice } from './people.ts'
import { sideOf } from './side.ts'

/** Within one group: those who took part in the room against those of the survey, both as samples, under the group's minimum each. */
export function roomAndSurvey(room: Counts, survey: Counts, minimum: number | undefined, scale: Scale): Classification {
  if (!hasVoice(sizeOf(room), minimum) || !hasVoice(sizeOf(survey), minimum)) return noVoice
  return classify(sideOf(room, null, scale), sideOf(survey, null, scale), scale)
}
