/** The hall: two eaves over an open room, as on a seal. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      className="mt-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="6" fill="#a32a20" />
      <path
        d="M16 5.5 7.5 11h17L16 5.5ZM5 15.5l4-3.2h14l4 3.2H5Z"
        fill="#fff"
        stroke="#fff"
        strokeWidth="0.6"
        strokeLinejoin="round"
      />
      <path d="M8.6 17.5v7M13 17.5v7M19 17.5v7M23.4 17.5v7" stroke="#fff" strokeWidth="1.9" />
      <path d="M6 26h20" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  );
}
