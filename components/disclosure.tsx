// A line that opens. What is inside is drawn when it is first opened: a report is a screenful, all of its accounts
// are fifty, and the popup must not wait for them. Keyboard and screen readers come with the element.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

export interface DisclosureProps {
  readonly summary: string
  readonly children: () => ComponentChildren
}

export function Disclosure({ summary, children }: DisclosureProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  )
}
