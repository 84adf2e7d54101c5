"""Which Unicode characters stand for LaTeX commands, superscripts and subscripts."""

from __future__ import annotations

from typing import Final

_GREEK: Final = """
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
    lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ
    varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
    Psi Ψ Omega Ω
"""
_SIGNS: Final = """
    cdot · times × div ÷ ast ∗ star ⋆ circ ∘ bullet • pm ± mp ∓ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ le ≤
    leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ simeq ≃
    cong ≅ propto ∝ coloneqq ≔ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ bigcup ⋃
    cap ∩ bigcap ⋂ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ land ∧
    wedge ∧ lor ∨ vee ∨ top ⊤ bot ⊥ perp ⊥ parallel ∥ sum Σ prod Π int ∫ oint ∮ iint ∬ partial ∂ nabla ∇
    infty ∞ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
    Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ longrightarrow ⟶ uparrow ↑ downarrow ↓ dots … ldots …
    cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lvert |
    rvert | vert | mid | lVert ‖ rVert ‖ Vert ‖ lbrace { rbrace } lbrack [ rbrack ] backslash ∖ colon :
    prime ′ dagger † degree ° angle ∠ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ therefore ∴ because ∵ checkmark ✓
    triangle △ square □ blacksquare ■
"""


def _pairs(words: str) -> dict[str, str]:
    names = words.split()
    return dict(zip(names[::2], names[1::2], strict=True))


SYMBOLS: Final = {
    **_pairs(_GREEK),
    **_pairs(_SIGNS),
    "|": "‖",
    "{": "{",
    "}": "}",
    "bmod": "mod",
    "pmod": "mod ",
    "tag": "",
    "label": "",
    "hline": "",
}

ACCENTS: Final = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "bar": "\u0304",
    "overline": "\u0304",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "vec": "\u20d7",
    "dot": "\u0307",
    "ddot": "\u0308",
    "underline": "\u0332",
}

BLACKBOARD: Final = dict(zip("CEHNPQRZ1", "ℂ𝔼ℍℕℙℚℝℤ𝟙", strict=True))

_LOWER: Final = "abcdefghijklmnoprstuvwxyz"
SUPERSCRIPTS: Final = {
    **dict(zip("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True)),
    **dict(zip(_LOWER, "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)),
    **dict(zip("ABDEGHIJKLMNOPRTUVW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", strict=True)),
    **dict(zip("βγδθφχ", "ᵝᵞᵟᶿᵠᵡ", strict=True)),
    "⊤": "ᵀ",
    "′": "′",
    "*": "*",
    "∗": "*",
    "†": "†",
    "∘": "°",
}

SUBSCRIPTS: Final = {
    **dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True)),
    **dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)),
    **dict(zip("βγρφχ", "ᵦᵧᵨᵩᵪ", strict=True)),
}
