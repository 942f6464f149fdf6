// A text in which pupils mark words: with the pointer by selecting them, with the keyboard a sentence at a time.
// Tells what was chosen, in offsets of the article's text. Declines to keep anything.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '../../lib/page/article.ts'
import type { Span } from '../../lib/report.ts'
import { cutArticle, type Piece, type PieceBlock, snapToWords } from '../../lib/workshop/pieces.ts'
import { i18n } from '../i18n.ts'

export interface Highlight extends Span {
  readonly key: string
  readonly kind: 'mark' | 'differs' | 'only-here' | 'agrees' | 'unclear'
}
export interface TextViewProps {
  readonly article: Article
  readonly highlights: readonly Highlight[]
  /** Null where nothing may be marked any more. */
  readonly onMark: ((span: Span) => void) | null
}

/** Words in the button that marks them: enough to know them by. */
const MOST_SHOWN_CHARS = 60

export function TextView({ article, highlights, onMark }: TextViewProps) {
  const frame = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<Span | null>(null)
  useEffect(() => {
    if (onMark === null) return undefined
    const follow = () => {
      const span = frame.current && findSelection(frame.current)
      const words = span && snapToWords(article.text, span)
      if (words) setChosen(words)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [article, onMark === null])
  const mark = (span: Span) => {
    setChosen(null)
    document.getSelection()?.removeAllRanges()
    onMark?.(span)
  }
  /** As words selected by hand: without the space behind the sentence and the signs around it. */
  const markSentence = (sentence: Span) => {
    const words = snapToWords(article.text, sentence)
    if (words) mark(words)
  }
  const words = chosen ? article.text.slice(chosen.start, chosen.end) : ''
  return (
    <>
      <article class="text" ref={frame} {...(article.lang === null ? {} : { lang: article.lang })}>
        {cutArticle(article, highlights).map((block, at) => (
          <Block key={at} block={block} highlights={highlights} onMark={onMark && markSentence} />
        ))}
      </article>
      {onMark && (
        <div class="mark-bar">
          <button
            type="button"
            disabled={chosen === null}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => chosen && mark(chosen)}
          >
            {chosen === null
              ? i18n.t('workshop.work.selectFirst')
              : i18n.t('workshop.work.markWords', [
                  words.length > MOST_SHOWN_CHARS ? `${words.slice(0, MOST_SHOWN_CHARS)}…` : words,
                ])}
          </button>
        </div>
      )}
    </>
  )
}

interface BlockProps {
  readonly block: PieceBlock
  readonly highlights: readonly Highlight[]
  readonly onMark: ((span: Span) => void) | null
}

function Block({ block, highlights, onMark }: BlockProps) {
  const Tag = block.kind === 'title' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p'
  return (
    <Tag class={block.kind}>
      {block.sentences.map((sentence) => (
        <>
          {sentence.pieces.map((piece) => (
            <PieceView key={piece.start} piece={piece} highlights={highlights} />
          ))}
          {onMark && (
            <button type="button" class="mark-sentence" onClick={() => onMark(sentence)}>
              {i18n.t('workshop.work.markSentence')}
            </button>
          )}
        </>
      ))}
    </Tag>
  )
}

function PieceView({
  piece,
  highlights,
}: {
  readonly piece: Piece
  readonly highlights: readonly Highlight[]
}) {
  const over = piece.spans.flatMap((at) => highlights[at] ?? [])
  const kinds = [...new Set(over.map(({ kind }) => `h-${kind}`))].join(' ')
  const Tag = over.length > 0 ? 'mark' : 'span'
  return (
    <Tag class={kinds} data-start={piece.start}>
      {piece.text}
    </Tag>
  )
}

/** What is selected within the frame, in offsets of the text; null where nothing is, or all of it lies outside. */
function findSelection(frame: HTMLElement): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(frame)) return null
  const pieces = [...frame.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  )
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return null
  const startOf = (piece: HTMLElement) => Number(piece.dataset.start)
  const isWithin = (piece: HTMLElement, node: Node) =>
    node.nodeType === Node.TEXT_NODE && piece.contains(node)
  const start = startOf(first) + (isWithin(first, range.startContainer) ? range.startOffset : 0)
  const length = last.textContent?.length ?? 0
  const end = startOf(last) + (isWithin(last, range.endContainer) ? range.endOffset : length)
  return start < end ? { start, end } : null
}
