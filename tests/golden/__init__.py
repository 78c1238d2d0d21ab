"""What the product made when it was right: kept as text and pictures in tests/goldens, and compared with what it makes now.

    scenes/<kit>/<material>.txt             what is settled: every item of every page, every block of every worksheet
    pages/<kit>/<material>-<edition>-n.png  every page of every PDF, small
    office/<kit>/<material>.txt             what another program finds in a Word or a PowerPoint file

`make goldens` writes them anew; a change that was meant is read in their diff. The product is known here by its command
line, its manifest, and two functions that give the settled documents (`kits.documents`): nothing else. Records are read by
the names of their fields, whatever kind of record they are.
"""
