/**
 * Does it when a page on a phone is put away. On a computer a check goes on behind another window, where the person may be
 * changing a setting for its sake; a phone that is put away must not film a pocket.
 */
export function onPhoneAway(act: () => void): void {
  if (document.hidden && matchMedia('(pointer: coarse) and (hover: none)').matches) act();
}
