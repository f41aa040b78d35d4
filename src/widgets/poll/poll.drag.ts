/**
 * Dragging a row of a list to another place: an extra beside the buttons, for a mouse, a pen or a finger. The list is
 * drawn anew at every place, so it is asked for its rows each time.
 */
export function startDrag(event: PointerEvent, from: number, moveTo: (place: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const list = handle.closest('ol');
  if (!list || event.button !== 0) return;
  event.preventDefault();
  let place = from;
  const move = ({ clientY, pointerId }: PointerEvent) => {
    if (pointerId !== event.pointerId) return;
    const to = placeAt(list, clientY, place);
    if (to === place) return;
    place = to;
    moveTo(to);
  };
  const end = ({ pointerId }: PointerEvent) => {
    if (pointerId !== event.pointerId) return;
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    list.classList.remove('dragging');
  };
  list.classList.add('dragging');
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

/** The place under the pointer; rows are of different heights, so it changes beyond the middle of the next one. */
function placeAt(list: HTMLElement, y: number, place: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const middle = ({ top, height }: DOMRect) => top + height / 2;
  let to = place;
  while (to > 1 && y < middle(rows[to - 2]!)) to--;
  while (to < rows.length && y > middle(rows[to]!)) to++;
  return to;
}
