const MARGIN = 8;

/** Puts a popover beside the thing that opened it, inside the window. */
export function placeBeside(popover, anchor) {
  const [at, size] = [anchor.getBoundingClientRect(), popover.getBoundingClientRect()];
  const left = Math.min(Math.max(MARGIN, at.left), innerWidth - size.width - MARGIN);
  const below = at.bottom + MARGIN;
  const top = below + size.height > innerHeight - MARGIN ? Math.max(MARGIN, at.top - size.height - MARGIN) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
