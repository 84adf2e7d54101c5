"""`etude serve`: what editors start."""

from __future__ import annotations

import click

__all__ = ["serve"]


@click.command(short_help="Serve an editor over stdio.")
@click.option("--tcp", type=click.IntRange(1, 65535), metavar="PORT", help="Serve this port, for debugging.")
@click.option("--stdio", is_flag=True, hidden=True)  # editors that always name the transport
def serve(tcp: int | None, stdio: bool) -> int:  # noqa: ARG001
    """Serve an editor over stdio: this is what the editor's client starts."""
    from etude.lsp.serve import serve_stdio, serve_tcp

    return serve_stdio() if tcp is None else serve_tcp(tcp)
