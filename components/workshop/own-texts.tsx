// The texts that a teacher brings: pasted or opened from files, each with its outlet and day.
import { FEWEST_TEXTS, MOST_TEXTS, type OwnText } from '../../lib/workshop/own-text.ts'
import { i18n } from '../i18n.ts'
import { openText } from './open-text.ts'

export const EMPTY_TEXT: OwnText = { outlet: '', published: '', text: '' }

export interface OwnTextsProps {
  readonly texts: readonly OwnText[]
  readonly isBusy: boolean
  readonly onChange: (texts: readonly OwnText[]) => void
  readonly onPropose: () => void
  readonly onTrouble: (words: string) => void
  readonly onForget: () => void
}

const isFilled = ({ outlet, published, text }: OwnText) =>
  outlet.trim() !== '' && published !== '' && text.trim() !== ''

export function OwnTexts({ texts, isBusy, onChange, onPropose, onTrouble, onForget }: OwnTextsProps) {
  const replace = (at: number, change: Partial<OwnText>) =>
    onChange(texts.map((text, index) => (index === at ? { ...text, ...change } : text)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (texts.every(isFilled)) onPropose()
        else onTrouble(i18n.t('workshop.own.fillAll'))
      }}
    >
      <ol class="own-texts">
        {texts.map((text, at) => (
          <li key={at}>
            <TextForm
              at={at}
              text={text}
              onChange={(change) => replace(at, change)}
              onTrouble={onTrouble}
              onRemove={
                texts.length > FEWEST_TEXTS ? () => onChange(texts.filter((_, index) => index !== at)) : null
              }
            />
          </li>
        ))}
      </ol>
      <p class="actions">
        <button type="submit" disabled={isBusy}>
          {isBusy ? i18n.t('workshop.own.busy') : i18n.t('workshop.own.propose')}
        </button>
        {texts.length < MOST_TEXTS && (
          <button type="button" class="plain" onClick={() => onChange([...texts, EMPTY_TEXT])}>
            {i18n.t('workshop.own.add')}
          </button>
        )}
        <button type="button" class="plain" onClick={onForget}>
          {i18n.t('workshop.own.forget')}
        </button>
      </p>
    </form>
  )
}

interface TextFormProps {
  readonly at: number
  readonly text: OwnText
  readonly onChange: (change: Partial<OwnText>) => void
  readonly onTrouble: (words: string) => void
  readonly onRemove: (() => void) | null
}

function TextForm({ at, text, onChange, onTrouble, onRemove }: TextFormProps) {
  const open = (file: File) =>
    openText(file).then(
      (content) => onChange({ text: content }),
      (error: unknown) => onTrouble(String(error)),
    )
  return (
    <fieldset class="row">
      <legend>{i18n.t('workshop.own.text', [String(at + 1)])}</legend>
      <div class="own-head">
        <label class="field">
          {i18n.t('workshop.own.outlet')}
          <input
            type="text"
            maxLength={100}
            value={text.outlet}
            onInput={({ currentTarget }) => onChange({ outlet: currentTarget.value })}
          />
        </label>
        <label class="field">
          {i18n.t('workshop.own.published')}
          <input
            type="date"
            value={text.published}
            onInput={({ currentTarget }) => onChange({ published: currentTarget.value })}
          />
        </label>
      </div>
      <label class="field">
        {i18n.t('workshop.own.paste')}
        <textarea
          rows={6}
          value={text.text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </label>
      <p class="actions">
        <label class="file">
          <span>{i18n.t('workshop.own.openFile')}</span>
          <input
            type="file"
            accept=".txt,.html,.htm,text/plain,text/html"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) void open(file)
              currentTarget.value = ''
            }}
          />
        </label>
        {onRemove && (
          <button type="button" class="plain" onClick={onRemove}>
            {i18n.t('workshop.own.remove')}
          </button>
        )}
      </p>
    </fieldset>
  )
}
