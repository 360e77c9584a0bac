export const Loading = ({ text }: { readonly text: string }) => (
  <p class="loading" role="status">
    <span class="spinner" aria-hidden="true" />
    {text}
  </p>
);
