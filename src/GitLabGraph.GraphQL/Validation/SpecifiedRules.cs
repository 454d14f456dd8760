using GitLabGraph.GraphQL.Validation.Rules;
using GitLabGraph.GraphQL.Validation.SdlRules;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// The rules of the specification. At one place of a document errors come in the order of these lists, which is
/// graphql-js's.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Validation"/></remarks>
internal static class SpecifiedRules
{
    /// <summary>What a document must be to be executed.</summary>
    public static IReadOnlyList<RuleEntry> Executable { get; } =
    [
        // 5.1 Documents
        new("ExecutableDefinitions", context => new ExecutableDefinitionsRule(context)),

        // 5.2 Operations
        new("KnownOperationTypes", context => new KnownOperationTypesRule(context)),
        new("UniqueOperationNames", context => new UniqueOperationNamesRule(context)),
        new("LoneAnonymousOperation", context => new LoneAnonymousOperationRule(context)),
        new("SingleFieldSubscriptions", context => new SingleFieldSubscriptionsRule(context)),

        // 5.3 Fields, and types wherever they are named
        new("KnownTypeNames", context => new KnownTypeNamesRule(context)),
        new("FragmentsOnCompositeTypes", context => new FragmentsOnCompositeTypesRule(context)),
        new("VariablesAreInputTypes", context => new VariablesAreInputTypesRule(context)),
        new("ScalarLeafs", context => new ScalarLeafsRule(context)),
        new("FieldsOnCorrectType", context => new FieldsOnCorrectTypeRule(context)),

        // 5.5 Fragments
        new("UniqueFragmentNames", context => new UniqueFragmentNamesRule(context)),
        new("KnownFragmentNames", context => new KnownFragmentNamesRule(context)),
        new("NoUnusedFragments", context => new NoUnusedFragmentsRule(context)),
        new("PossibleFragmentSpreads", context => new PossibleFragmentSpreadsRule(context)),
        new("NoFragmentCycles", context => new NoFragmentCyclesRule(context)),

        // 5.8 Variables
        new("UniqueVariableNames", context => new UniqueVariableNamesRule(context)),
        new("NoUndefinedVariables", context => new NoUndefinedVariablesRule(context)),
        new("NoUnusedVariables", context => new NoUnusedVariablesRule(context)),

        // 5.7 Directives
        new("KnownDirectives", context => new KnownDirectivesRule(context)),
        new("UniqueDirectivesPerLocation", context => new UniqueDirectivesPerLocationRule(context)),

        // Incremental delivery
        new("DeferStreamDirectiveOnRootField", context => new DeferStreamDirectiveOnRootFieldRule(context)),
        new("DeferStreamDirectiveOnValidOperations", context => new DeferStreamDirectiveOnValidOperationsRule(context)),
        new("DeferStreamDirectiveLabel", context => new DeferStreamDirectiveLabelRule(context)),
        new("StreamDirectiveOnListField", context => new StreamDirectiveOnListFieldRule(context)),

        // 5.4 Arguments and 5.6 Values
        new("KnownArgumentNamesOnDirectives", context => new KnownArgumentNamesOnDirectivesRule(context)),
        new("KnownArgumentNames", context => new KnownArgumentNamesRule(context)),
        new("UniqueArgumentNames", context => new UniqueArgumentNamesRule(context)),
        new("ValuesOfCorrectType", context => new ValuesOfCorrectTypeRule(context)),
        new("ProvidedRequiredArgumentsOnDirectives", context => new ProvidedRequiredArgumentsOnDirectivesRule(context)),
        new("ProvidedRequiredArguments", context => new ProvidedRequiredArgumentsRule(context)),
        new("VariablesInAllowedPosition", context => new VariablesInAllowedPositionRule(context)),

        // 5.3.2 Field Selection Merging
        new("OverlappingFieldsCanBeMerged", context => new OverlappingFieldsCanBeMergedRule(context)),
        new("UniqueInputFieldNames", context => new UniqueInputFieldNamesRule(context)),

        // 4 Introspection, bounded
        new("MaxIntrospectionDepth", context => new MaxIntrospectionDepthRule(context)),
    ];

    /// <summary>What a document must be to define or extend a schema.</summary>
    public static IReadOnlyList<RuleEntry> TypeSystem { get; } =
    [
        // 3.3 Schema
        new("LoneSchemaDefinition", context => new LoneSchemaDefinitionRule(context)),
        new("UniqueOperationTypes", context => new UniqueOperationTypesRule(context)),

        // 3.4 Types, and their members
        new("UniqueTypeNames", context => new UniqueTypeNamesRule(context)),
        new("UniqueEnumValueNames", context => new UniqueEnumValueNamesRule(context)),
        new("UniqueFieldDefinitionNames", context => new UniqueFieldDefinitionNamesRule(context)),
        new("UniqueArgumentDefinitionNames", context => new UniqueArgumentDefinitionNamesRule(context)),
        new("UniqueDirectiveNames", context => new UniqueDirectiveNamesRule(context)),
        new("KnownTypeNames", context => new KnownTypeNamesRule(context)),

        // 3.13 Directives
        new("KnownDirectives", context => new KnownDirectivesRule(context)),
        new("UniqueDirectivesPerLocation", context => new UniqueDirectivesPerLocationRule(context)),

        // 3.4.3 Extensions
        new("PossibleTypeExtensions", context => new PossibleTypeExtensionsRule(context)),

        // 5.4 Arguments and 5.6 Values
        new("KnownArgumentNamesOnDirectives", context => new KnownArgumentNamesOnDirectivesRule(context)),
        new("UniqueArgumentNames", context => new UniqueArgumentNamesRule(context)),
        new("UniqueInputFieldNames", context => new UniqueInputFieldNamesRule(context)),
        new("ProvidedRequiredArgumentsOnDirectives", context => new ProvidedRequiredArgumentsOnDirectivesRule(context)),
    ];

    /// <summary>Rules for special wishes.</summary>
    public static IReadOnlyList<RuleEntry> Optional { get; } =
    [
        new("NoDeprecated", context => new NoDeprecatedRule(context)),
        new("NoSchemaIntrospection", context => new NoSchemaIntrospectionRule(context)),
    ];
}
