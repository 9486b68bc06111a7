"""How findings are written: one reporter a file, `report(findings, comparison) -> str`."""
