import { words } from '#app/language.ts'
import { WallPlain } from '#components/session/wall-plain.tsx'

/** Also where a screen link leads that is no longer good. */
export default async function NoWall() {
  const t = await words('wall')
  return <WallPlain above={t('gone.status')} title={t('expired.title')} sub={t('expired.text')} />
}
