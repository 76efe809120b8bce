import { expect, type Page } from '@playwright/test'

/** Nothing but what scrolls within itself is wider than its place, and every control can be brought into sight, whole. */
export async function expectReachable(page: Page, screen: string) {
  const found = await page.evaluate(findUnreachable)
  expect(found.map((what) => `${screen}: ${what}`)).toEqual([])
}

function findUnreachable() {
  const problems: string[] = []
  const mayScroll = '[role="grid"], pre, code, textarea, [role="region"][tabindex="0"]'
  const clips = (element: Element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX)
  const nameOf = (element: Element) => {
    const text = element.getAttribute('aria-label') ?? element.textContent.trim()
    return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${text.slice(0, 40)}”`
  }
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return (
      width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
  }

  if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways')
  for (const box of document.querySelectorAll('.page, .content, .body, main, nav, .dialog, .save-bar')) {
    const isOver = clips(box) && box.scrollWidth > box.clientWidth + 1
    if (isOver && isShown(box) && !box.closest(mayScroll)) problems.push(`scrolls sideways: ${nameOf(box)}`)
  }

  const layers = document.querySelectorAll(
    '[role="dialog"], [role="alertdialog"], [role="menu"], :popover-open',
  )
  const place = Array.from(layers).at(-1) ?? document.body
  const controls = place.querySelectorAll('button, a[href], input, select, textarea, [role="menuitem"]')
  for (const control of controls) {
    if (!isShown(control)) continue
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, right, top, bottom } = control.getBoundingClientRect()
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) {
      problems.push(`out of sight: ${nameOf(control)}`)
      continue
    }
    if (control.matches('button') && control.scrollWidth > control.clientWidth + 1) {
      problems.push(`its words are cut off: ${nameOf(control)}`)
    }
    if (getComputedStyle(control).pointerEvents === 'none') continue // disabled
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isHit = hit && (control.contains(hit) || hit.contains(control) || hit.closest('label, .groups'))
    if (!isHit) problems.push(`covered: ${nameOf(control)} by ${hit ? nameOf(hit) : 'nothing'}`)
  }
  return problems
}
