import { computed, ref, type Ref } from 'vue'
import { z } from 'zod'
import { foundIn } from './found-in.js'
import { useKept } from './kept.js'
import { t } from './language.js'
import { showCount } from './numbers.js'
import { useToldCount } from './use-told-count.js'

interface Needs<Item, Column extends string> {
  items: Readonly<Ref<readonly Item[]>>
  /** Where the order is kept, by a name of its own. */
  keptAs: string
  /** What a row is sorted by. */
  columns: Record<Column, (item: Item) => string | number>
  usual: NoInfer<Column>
  /** What is searched. */
  text: (item: Item) => string
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const compare = (one: string | number, other: string | number) =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other))

/** A list that is short enough to be here whole, sorted by its columns and narrowed by typing. */
export function useSortedList<Item, Column extends string>(needs: Needs<Item, Column>) {
  const { items, keptAs, columns, usual, text } = needs
  const schema = z.object({
    column: z.enum(Object.keys(columns) as [Column, ...Column[]]),
    direction: z.enum(['ascending', 'descending']),
  })
  const filter = ref('')
  const sort = useKept(keptAs, schema, schema.parse({ column: usual, direction: 'ascending' }))

  const found = computed(() => items.value.filter((item) => foundIn(text(item), filter.value)))
  const shown = computed(() => {
    const key = columns[sort.value.column as Column]
    const direction = sort.value.direction === 'ascending' ? 1 : -1
    return found.value.toSorted((one, other) => direction * compare(key(one), key(other)))
  })
  const filtered = computed(() => filter.value.trim() !== '')

  useToldCount({
    filter,
    words: () =>
      filtered.value
        ? t('ui.counts.of', { n: showCount(shown.value.length), total: showCount(items.value.length) })
        : undefined,
  })

  return { filter, filtered, sort, shown }
}
