// Where does a key lead in a grid of cells (WAI-ARIA Authoring Practices, "Grid")? Pure arithmetic.

export interface GridPlace {
  readonly row: number
  readonly column: number
}
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** Rows that a page key skips. */
const PAGE = 8

/** The place that the key leads to, kept within the grid; null where the key is not one of the grid's. */
export function moveInGrid(
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
  key: { readonly key: string; readonly ctrlKey: boolean },
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  })
  switch (key.key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageUp':
      return to(row - PAGE, column)
    case 'PageDown':
      return to(row + PAGE, column)
    case 'Home':
      return to(key.ctrlKey ? 0 : row, 0)
    case 'End':
      return to(key.ctrlKey ? rows - 1 : row, columns - 1)
    default:
      return null
  }
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length - 1))
}
