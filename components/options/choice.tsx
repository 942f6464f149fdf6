// One choice of a few, as radio buttons: all of them seen at once, moved through by the arrow keys.
import { useId } from 'preact/hooks'

export interface ChoiceProps<T extends string | number> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Choice<T extends string | number>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span {...(option.lang ? { lang: option.lang } : {})}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
