import { words } from '#app/language.ts'
import type { JoinWords } from '#components/join/join-words.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { JoinLook } from '#server/domain/views.ts'

/** The words of the join form as plain strings: it needs no message library on the phone. */
export async function formWords({ mine, minimum }: Pick<JoinLook, 'mine' | 'minimum'>): Promise<JoinWords> {
  const [t, names, refusal, score] = await Promise.all([words('join'), words('groups'), words('refusal'), words('score')])
  const each = <Value>(of: (group: Group) => Value): Record<Group, Value> => ({
    official: of('official'),
    vendor: of('vendor'),
    resident: of('resident'),
  })
  const seat = mine === null ? '' : mine.group === null ? names('role.observer') : names(`${mine.group}.seat`, { number: mine.number })
  return {
    back: {
      title: t('back.title'),
      seat: t('back.seat', { seat }),
      goOn: t('back.goOn', { seat }),
      else: t('back.else'),
      elseHint: t('back.elseHint'),
    },
    group: t('group'),
    groups: each((group) => names(`${group}.one`)),
    groupHint: each((group) => t(`groupHint.${group}`)),
    unit: each((group) => t(`unit.${group}`)),
    otherUnit: each((group) => t(`otherUnit.${group}`)),
    before: t('before'),
    consent: {
      question: score('consent.question'),
      yes: score('consent.yes'),
      yesHint: score('consent.yesHint'),
      no: score('consent.no'),
      missing: score('consent.missing'),
    },
    noHint: each((group) => score('consent.noHint', { minimum: minimum[group] })),
    late: { title: t('late.title'), text: t('late.text') },
    start: t('start'),
    listen: t('listen'),
    starting: t('starting'),
    agree: t('agree', { start: t('start') }),
    agreeLate: t('agree', { start: t('listen') }),
    chooseGroup: t('chooseGroup'),
    chooseUnit: t('chooseUnit'),
    failed: t('failed'),
    otherCode: t('otherCode'),
    refused: {
      'code-closed': refusal('code-closed'),
      'code-replaced': refusal('code-replaced'),
      'code-wrong': refusal('code-wrong'),
      archived: refusal('archived'),
      'seat-moved': t('seatMoved'),
      'too-many': t('tooMany'),
      other: t('trouble'),
    },
  }
}
