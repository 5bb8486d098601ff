#!/usr/bin/env bash
# Renders forms of the quick start as a person sees them: XLSX -> PDF (LibreOffice) -> PNG (poppler).
# Run after `mvn -Pdemo package`:  docs/render-forms.sh [FORM ...]     (default: 7.1 7.2)
set -euo pipefail
cd "$(dirname "$0")/.."
demo=features/distribution/target/demo
for tool in soffice pdftoppm; do
  command -v "$tool" >/dev/null || { echo "needs $tool (Debian: libreoffice-calc, poppler-utils)" >&2; exit 2; }
done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p docs/img
for form in "${@:-7.1 7.2}"; do
  for number in $form; do
    [ -f "$demo/$number.xlsx" ] || { echo "no $demo/$number.xlsx: run mvn -Pdemo package first" >&2; exit 2; }
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to pdf --outdir "$work" "$demo/$number.xlsx" >/dev/null
    pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/$number.pdf" "docs/img/$number"
    echo "docs/img/$number.png"
  done
done
