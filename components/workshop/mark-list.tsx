// The pupil's marks, each with its questions: how do the other outlets stand to it, and who says it?
// Declines to judge the answers.
import type { Article } from '../../lib/page/article.ts'
import { type Mark, STANDINGS, type Standing } from '../../lib/workshop/progress.ts'
import { i18n } from '../i18n.ts'

export interface MarkListProps {
  readonly article: Article
  readonly marks: readonly Mark[]
  readonly onChange: (at: number, change: Partial<Mark>) => void
  readonly onRemove: (at: number) => void
}

export const STANDING_WORDS: Readonly<Record<Standing, () => string>> = {
  agrees: () => i18n.t('workshop.standing.agrees'),
  differs: () => i18n.t('workshop.standing.differs'),
  silent: () => i18n.t('workshop.standing.silent'),
}

export function MarkList({ article, marks, onChange, onRemove }: MarkListProps) {
  if (marks.length === 0) return <p class="note">{i18n.t('workshop.work.noMarks')}</p>
  return (
    <ol class="marks">
      {marks.map((mark) => (
        <li key={mark.start}>
          <MarkForm article={article} mark={mark} onChange={onChange} onRemove={onRemove} />
        </li>
      ))}
    </ol>
  )
}

interface MarkFormProps extends Omit<MarkListProps, 'marks'> {
  readonly mark: Mark
}

function MarkForm({ article, mark, onChange, onRemove }: MarkFormProps) {
  const { start, end, standing, source } = mark
  return (
    <fieldset class="row">
      <legend>
        <q {...(article.lang === null ? {} : { lang: article.lang })}>{article.text.slice(start, end)}</q>
      </legend>
      <p>{i18n.t('workshop.work.askStanding')}</p>
      <p class="choices">
        {STANDINGS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`standing-${start}`}
              checked={standing === choice}
              onChange={() => onChange(start, { standing: choice })}
            />{' '}
            {STANDING_WORDS[choice]()}
          </label>
        ))}
      </p>
      <label class="field">
        {i18n.t('workshop.work.askSource')}
        <input
          type="text"
          maxLength={200}
          value={source}
          onInput={({ currentTarget }) => onChange(start, { source: currentTarget.value })}
        />
      </label>
      <button type="button" class="plain" onClick={() => onRemove(start)}>
        {i18n.t('workshop.work.removeMark')}
      </button>
    </fieldset>
  )
}
