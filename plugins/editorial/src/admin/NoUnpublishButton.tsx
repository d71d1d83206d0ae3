/** In place of Payload's own button, which asks for no reason: withdrawing stands in the receipt panel. */
export function NoUnpublishButton() {
  return null;
}
